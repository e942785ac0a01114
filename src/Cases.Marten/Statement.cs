using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using JasperFx.Events;
using Marten.Internal.Operations;
using Npgsql;
using Weasel.Core;
using Weasel.Storage;
using ICommandBuilder = Weasel.Postgresql.ICommandBuilder;

namespace Cases.Marten;

/// <summary>A statement of ours in a Marten session's transaction, with its own typed parameters. It must return no row.</summary>
/// <remarks>Marten runs what concerns events first, in the order queued, and every <c>QueueSqlCommand</c> after it: a guard must come before.</remarks>
sealed partial class Statement(NpgsqlBatchCommand statement) : global::Marten.Internal.Operations.IStorageOperation, NoDataReturnedCall
{
    const char Placeholder = '\u241F';

    public Type DocumentType => typeof(IEvent);

    public OperationRole Role() => OperationRole.Events;

    public void ConfigureCommand(ICommandBuilder builder, IStorageSession session)
    {
        var order = new List<NpgsqlParameter>();
        var parameters = builder.AppendWithParameters(Numbered().Replace(statement.CommandText, Remember), Placeholder);
        for (var i = 0; i < parameters.Length; i++) (parameters[i].NpgsqlDbType, parameters[i].Value) = (order[i].NpgsqlDbType, order[i].Value);

        string Remember(Match number)
        {
            order.Add(statement.Parameters[int.Parse(number.ValueSpan[1..], CultureInfo.InvariantCulture) - 1]);
            return Placeholder.ToString();
        }
    }

    public Task PostprocessAsync(DbDataReader reader, IList<Exception> exceptions, CancellationToken token) => Task.CompletedTask;

    [GeneratedRegex(@"\$\d+")]
    private static partial Regex Numbered();
}
