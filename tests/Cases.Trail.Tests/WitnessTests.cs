using System.Text;

namespace Cases.Trail.Tests;

public sealed class WitnessTests : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cases-witness-");
    readonly SigningKey key = SigningKey.Generate(SignatureKind.Cosignature, "witness.example");
    Witness witness;

    public WitnessTests() => witness = Open("one");

    Witness Open(string name) => new(key, [Given.Ed25519.Verifier], Path.Combine(folder.FullName, name), TimeProvider.System);

    public void Dispose()
    {
        witness.Dispose();
        folder.Delete(recursive: true);
    }

    static byte[][] Entries(int size, int other = 0) => [.. Enumerable.Range(0, size).Select(i => i < other ? [9] : BitConverter.GetBytes(i))];

    static Checkpoint Head(int size, int other = 0) => new(Given.Origin, size, new Hash(NaiveTree.Root(Entries(size, other))));

    static byte[] Request(long old, Checkpoint head, params SigningKey[] keys) => new WitnessRequest(
        old, old == 0 || old == head.Size ? [] : [.. NaiveTree.Proof((int)old, Entries((int)head.Size)).Select(hash => new Hash(hash))], head.Sign(keys.Length == 0 ? [Given.Ed25519] : keys)).ToBytes();

    static bool IsCosigned(WitnessAnswer answer, Checkpoint head, VerifierKey by) =>
        answer.Status == 200 && SignedNote.TryParseSignatures(answer.Body, out var lines)
        && head.Sign(Given.Ed25519).With(lines).CheckSignatures([by]).Holds;

    [Fact]
    public void Cosigns_a_first_checkpoint_and_one_that_extends_it()
    {
        IsCosigned(witness.AddCheckpoint(Request(0, Head(5))), Head(5), key.Verifier).ShouldBeTrue();
        IsCosigned(witness.AddCheckpoint(Request(5, Head(12))), Head(12), key.Verifier).ShouldBeTrue();
        IsCosigned(witness.AddCheckpoint(Request(12, Head(12))), Head(12), key.Verifier).ShouldBeTrue();
    }

    [Fact]
    public void A_cosignature_of_another_checkpoint_does_not_hold() =>
        IsCosigned(witness.AddCheckpoint(Request(0, Head(5))), Head(6), key.Verifier).ShouldBeFalse();

    [Fact]
    public void Of_two_witnesses_the_one_that_saw_the_other_history_refuses()
    {
        using var second = Open("two");
        witness.AddCheckpoint(Request(0, Head(5))).Status.ShouldBe(200);
        second.AddCheckpoint(Request(0, Head(5, other: 1))).Status.ShouldBe(200);

        witness.AddCheckpoint(Request(5, Head(9))).Status.ShouldBe(200);
        second.AddCheckpoint(Request(5, Head(9))).Status.ShouldBe(422);
    }

    [Fact]
    public void Tells_the_size_it_knows_when_another_is_named()
    {
        witness.AddCheckpoint(Request(0, Head(5)));
        witness.AddCheckpoint(Request(3, Head(9))).ShouldBe(new WitnessAnswer(409, "5\n", "text/x.tlog.size"));
    }

    [Fact]
    public void Does_not_cosign_two_roots_of_one_size()
    {
        witness.AddCheckpoint(Request(0, Head(5)));
        witness.AddCheckpoint(Request(5, Head(5, other: 1))).Status.ShouldBe(409);
    }

    [Fact]
    public void Remembers_after_a_restart()
    {
        witness.AddCheckpoint(Request(0, Head(5)));
        witness.Dispose();
        witness = Open("one");
        witness.AddCheckpoint(Request(0, Head(5, other: 1))).Status.ShouldBe(409);
    }

    [Fact]
    public void Two_processes_do_not_share_one_memory() => Should.Throw<IOException>(() => Open("one"));

    [Fact]
    public void Refuses_a_log_it_does_not_know() =>
        witness.AddCheckpoint(new WitnessRequest(0, [], new Checkpoint("other.example", 1, Given.Leaves(1)[0]).Sign(SigningKey.Generate(SignatureKind.Ed25519, "other.example"))).ToBytes())
            .Status.ShouldBe(404);

    [Fact]
    public void Refuses_a_checkpoint_the_logs_key_did_not_sign() =>
        witness.AddCheckpoint(Request(0, Head(5), SigningKey.Generate(SignatureKind.Ed25519, Given.Origin))).Status.ShouldBe(403);

    [Theory, InlineData(""), InlineData("old 0\n"), InlineData("old 0\n\n"), InlineData("old -1\n\nx\n1\n\n"), InlineData("new 0\n\na\n1\nb\n\n— a b\n")]
    public void Refuses_what_is_no_request(string body) => witness.AddCheckpoint(Encoding.UTF8.GetBytes(body)).Status.ShouldBe(400);

    [Fact]
    public void Refuses_a_checkpoint_smaller_than_the_one_it_is_said_to_extend()
    {
        var request = new WitnessRequest(9, [], Head(5).Sign(Given.Ed25519)).ToBytes();
        witness.AddCheckpoint(request).Status.ShouldBe(400);
    }

    [Fact]
    public void No_change_of_a_byte_of_a_request_makes_it_cosign_something_else()
    {
        witness.AddCheckpoint(Request(0, Head(5)));
        var request = Request(5, Head(9));
        for (var at = 0; at < request.Length; at++)
        {
            var altered = request.ToArray();
            altered[at] ^= 1;
            var answer = witness.AddCheckpoint(altered);
            (answer.Status == 200 && !IsCosigned(answer, Head(9), key.Verifier)).ShouldBeFalse($"byte {at}");
            if (answer.Status == 200) break;
        }
    }
}
