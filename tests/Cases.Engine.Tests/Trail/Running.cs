using Npgsql;

namespace Cases.Engine.Tests.Trail;

static class Running
{
    public static async Task Run(this NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
