using Cases.Engine;
using Cases.Programmes;

namespace Cases.Views;

public sealed record OrganisationRow(Guid Organisation, string Name, OrganisationKind Kind, GovernanceLevel Level, string? Territory);

public sealed class Organisations : StreamView<OrganisationRow>
{
    public override string Name => "organisations";

    public override int Definition => 1;

    protected override string StreamType => Organisation.StreamType;

    public override OrganisationRow? Apply(OrganisationRow? row, RecordedEvent e) => e.Data switch
    {
        OrganisationRegistered o => new OrganisationRow(e.Stream, o.Name, o.Kind, o.Level, o.Territory),
        _ => row,
    };
}
