using Cases.Postgres.Server;

namespace Cases.Engine.Tests.Server;

public sealed class ServerVersionTests
{
    [Fact]
    public void Refuses_a_server_older_than_15() =>
        Should.Throw<ServerUnavailableException>(() => ServerVersion.Check(new Version(14, 19)))
            .Message.ShouldStartWith("This is PostgreSQL 14.19, and Cases needs 15 or later.");

    [Theory]
    [InlineData(15)]
    [InlineData(18)]
    public void Takes_15_and_later(int major) => Should.NotThrow(() => ServerVersion.Check(new Version(major, 0)));
}
