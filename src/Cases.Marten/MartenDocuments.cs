using Cases.Engine;
using Cases.Postgres;
using JasperFx;
using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using JasperFx.MultiTenancy;
using Npgsql;
using Weasel.Core;

namespace Cases.Marten;

/// <summary>Marten's document store on our schema: its event tables are ours, column for column.</summary>
static class MartenDocuments
{
    /// <param name="source">Under the application's role to work, under the owner's to migrate.</param>
    /// <param name="names">The events, under their stored names.</param>
    /// <param name="create">Whether Marten may make what it misses.</param>
    public static DocumentStore Open(NpgsqlDataSource source, EventNames names, AutoCreate create) => DocumentStore.For(options =>
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
        options.Events.IgnoreIndex("cases_mt_streams_id");
        foreach (var type in names.Types) options.Events.MapEventType(type, names.NameOf(type));
        options.Projections.Add(new ChronicleProjection(), ProjectionLifecycle.Live);
    });

    /// <summary>Makes Marten's function and what else it misses, under the owner's role. Our tables fit already and stay as they are.</summary>
    public static async Task Migrate(string connectionString, EventNames names, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false });
        await using var store = Open(source, names, AutoCreate.CreateOrUpdate);
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync(AutoCreate.CreateOrUpdate);
    }
}
