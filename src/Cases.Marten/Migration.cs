using System.Reflection;
using Cases.Engine;
using JasperFx;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Weasel.Core;
using Wolverine;
using Wolverine.Persistence.Durability;

namespace Cases.Marten;

/// <summary>What Marten and Wolverine need beside our own tables, made by themselves under the owner's role, once for each of their versions.</summary>
static class Migration
{
    const long Lock = 0x43415345_53000006;

    static readonly string[] Ours = ["mt_streams", "mt_events"];

    static readonly string Version = $"Marten {Of(typeof(IDocumentStore))}, Wolverine {Of(typeof(IMessageBus))}";

    public static async Task Run(string connectionString, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false });
        await using var connection = await source.OpenConnectionAsync(ct);
        await Execute(connection, $"select pg_advisory_lock({Lock})", ct);
        if (await Execute(connection, $"select obj_description(to_regnamespace('{Node.Schema}'), 'pg_namespace')", ct) as string == Version) return;
        await MakeMarten(source);
        await MakeWolverine(source);
        await Execute(connection, Attempt.Read("grants") + $"comment on schema {Node.Schema} is '{Version}'", ct);
    }

    // Marten drops what it does not know of a table: it may add its function and its own tables, and must find ours as it would make them.
    static async Task MakeMarten(NpgsqlDataSource source)
    {
        await using var store = DocumentStore.For(options => MartenDocuments.Configure(options, source, new EventNames(), AutoCreate.CreateOrUpdate));
        var changes = await store.Storage.CreateMigrationAsync();
        if (changes.Deltas.FirstOrDefault(d => d.Difference != SchemaPatchDifference.None && Ours.Contains(d.SchemaObject.Identifier.Name)) is { } other)
            throw new InvalidOperationException($"Marten would change {other.SchemaObject.Identifier}; nothing was changed.");
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync(AutoCreate.CreateOrUpdate);
    }

    static async Task MakeWolverine(NpgsqlDataSource source)
    {
        using var host = Node.ToMigrate(source);
        await host.Services.GetRequiredService<IMessageStore>().Admin.MigrateAsync();
    }

    static string Of(Type type) => type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    static async Task<object?> Execute(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(ct);
    }
}
