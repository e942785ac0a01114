using System.Security.Cryptography;

namespace Cases.Trail.Tests;

public sealed class Sha256LanesTests
{
    [Fact]
    public void Hashes_messages_of_every_length_as_the_framework_does()
    {
        var random = new Random(180);
        var lengths = Enumerable.Range(0, 1500).Concat(Enumerable.Range(0, 300).Select(_ => random.Next(70_000)));
        var messages = lengths.Select(length => new byte[length]).ToArray();
        var lanes = new Sha256Lanes();
        foreach (var message in messages)
        {
            random.NextBytes(message);
            lanes.Add(7, message);
        }

        lanes.Finish().Select(hash => hash.ToArray()).ShouldBe(messages.Select(message => SHA256.HashData([7, .. message])));
    }

    [Theory, InlineData(0), InlineData(1), InlineData(2), InlineData(7), InlineData(8), InlineData(9), InlineData(17)]
    public void Hashes_any_number_of_messages(int count)
    {
        var messages = Enumerable.Range(0, count).Select(i => new byte[64 * (count - i)]).ToArray();
        var lanes = new Sha256Lanes();
        foreach (var message in messages)
            lanes.Add(1, message);

        lanes.Finish().Select(hash => hash.ToArray()).ShouldBe(messages.Select(message => SHA256.HashData([1, .. message])));
    }
}
