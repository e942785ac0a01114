using Cases.Engine;
using JasperFx;
using JasperFx.Events;
using JasperFx.Events.Projections;
using JasperFx.MultiTenancy;
using Marten;
using Npgsql;
using StoreOptions = Marten.StoreOptions;

namespace Cases.Marten;

/// <summary>Marten's document store on our schema: its event tables are ours, column for column.</summary>
static class MartenDocuments
{
    /// <param name="options">Marten's, to be filled.</param>
    /// <param name="source">Under the application's role to work, under the owner's to migrate.</param>
    /// <param name="names">The events, under their stored names.</param>
    /// <param name="create">Whether Marten may make what it misses.</param>
    public static void Configure(StoreOptions options, NpgsqlDataSource source, EventNames names, AutoCreate create)
    {
        options.Connection(source);
        options.DatabaseSchemaName = "cases";
        options.AutoCreateSchemaObjects = create;
        options.Serializer(new StoredJson());
        options.DisableNpgsqlLogging = true;
        options.Events.StreamIdentity = StreamIdentity.AsGuid;
        options.Events.TenancyStyle = TenancyStyle.Conjoined;
        options.Events.AppendMode = EventAppendMode.QuickWithServerTimestamps;
        options.Events.UseIdentityMapForAggregates = false;
        options.Events.MetadataConfig.EnableAll();
        options.Events.MetadataConfig.UserNameEnabled = true;
        options.Events.IgnoreIndex("cases_mt_streams_id");
        foreach (var type in names.Types) options.Events.MapEventType(type, names.NameOf(type));
        options.Projections.Add(new ChronicleProjection(), ProjectionLifecycle.Live);
    }
}
