using System.CommandLine;
using Cases.Web.CommandLine;

var root = new RootCommand("Verifies exports and receipts of an activity trail on this machine alone: no network, no database, nothing to install.")
{
    Verify.Verb(), VerifyReceipt.Verb(),
};
var parsed = root.Parse(args);
try
{
    var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    return parsed.Errors.Count > 0 ? Verbs.Unusable : code;
}
catch (UnusableException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return Verbs.Unusable;
}
