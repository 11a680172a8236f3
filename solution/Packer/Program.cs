using System.CommandLine;
using Dataverse.SolutionPacker.CommandLine;

return new RootCommand("Packs unpacked Dataverse solutions and refuses what the import would lose or reject.")
{
    CheckCommand.Create(),
    PackCommand.Create(),
    NuGetCommand.Create(),
}.Parse(args).Invoke();
