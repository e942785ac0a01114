using System.Reflection;
using Cases.Engine;
using JasperFx;
using JasperFx.Core;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Wolverine;
using Wolverine.Marten;
using Wolverine.Persistence.Durability;

namespace Cases.Marten;

/// <summary>What Marten and Wolverine need beside our own tables, made by themselves under the owner's role, once for each of their versions.</summary>
static class Migration
{
    const long Lock = 0x43415345_53000003;

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

    // Our tables fit already; Marten adds its append function and its progress tables.
    static async Task MakeMarten(NpgsqlDataSource source)
    {
        await using var store = DocumentStore.For(options => MartenDocuments.Configure(options, source, new EventNames(), AutoCreate.CreateOrUpdate));
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
