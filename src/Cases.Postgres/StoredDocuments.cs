using System.Security.Cryptography;
using Cases.Documents;
using Cases.Engine;
using Cases.Postgres.Sealing;
using Npgsql;
using NpgsqlTypes;

namespace Cases.Postgres;

/// <summary>The bytes of documents, beside the log: each sealed with the key of the person whose it is, so that they go with it.</summary>
public sealed class StoredDocuments(NpgsqlDataSource source, KeyRing keys)
{
    /// <summary>The document as it was attached; null when it is not there any more, or its person's key is not.</summary>
    /// <exception cref="DocumentDamagedException">What is there is not what was attached.</exception>
    public async Task<byte[]?> Read(Guid subject, DocumentAttached attached, CancellationToken ct = default)
    {
        await using var select = source.CreateCommand("select sealed from cases.documents where document = $1 and subject = $2");
        select.Parameters.Add(new() { Value = attached.Document });
        select.Parameters.Add(new() { Value = subject });
        if (await select.ExecuteScalarAsync(ct) is not byte[] stored || await keys.Find(subject, ct) is not { } key) return null;
        return Opened(stored, key, subject) is { } clear && Convert.ToHexStringLower(SHA256.HashData(clear)) == attached.Sha256
            ? clear
            : throw new DocumentDamagedException(attached.Document);
    }

    /// <summary>What becomes of documents in the transaction that records these events.</summary>
    /// <exception cref="KeyDestroyedException">The person was erased.</exception>
    internal static async ValueTask<IReadOnlyList<NpgsqlBatchCommand>> Changes(IReadOnlyList<StreamAppend> appends, KeyRing keys, CancellationToken ct)
    {
        var changes = new List<NpgsqlBatchCommand>();
        foreach (var append in appends)
            foreach (var e in append.Events)
                if (e is IStoring { Content: { } content } storing)
                    changes.Add(Storing(append, storing.Document, MasterKey.Seal(await keys.KeyFor(append.Subject, ct), content.Span, append.Subject)));
                else if (e is IDiscarding discarding) changes.Add(Discarding(append, discarding.Document));
        changes.AddRange(NewRows.Erased(appends).Select(Discarding));
        return changes;
    }

    static NpgsqlBatchCommand Storing(StreamAppend append, Guid document, byte[] content) =>
        new("insert into cases.documents (document, stream, subject, sealed) values ($1, $2, $3, $4)")
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = document }, new NpgsqlParameter<Guid> { TypedValue = append.Stream },
                new NpgsqlParameter<Guid> { TypedValue = append.Subject }, new NpgsqlParameter<byte[]> { TypedValue = content, NpgsqlDbType = NpgsqlDbType.Bytea },
            },
        };

    static NpgsqlBatchCommand Discarding(StreamAppend append, Guid document) => new("delete from cases.documents where document = $1 and stream = $2")
    {
        Parameters = { new NpgsqlParameter<Guid> { TypedValue = document }, new NpgsqlParameter<Guid> { TypedValue = append.Stream } },
    };

    static NpgsqlBatchCommand Discarding(Guid subject) => new("delete from cases.documents where subject = $1")
    {
        Parameters = { new NpgsqlParameter<Guid> { TypedValue = subject } },
    };

    static byte[]? Opened(byte[] stored, byte[] key, Guid subject)
    {
        try
        {
            return MasterKey.Open(key, stored, subject);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException or OverflowException)
        {
            return null;
        }
    }
}

/// <summary>The bytes kept for a document are not the ones its event names: somebody, or a disk, changed them.</summary>
public sealed class DocumentDamagedException(Guid document) : InvalidOperationException($"The document {document} is not what was attached.");
