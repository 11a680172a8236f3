using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Personas.Crm.Generators.Model;

namespace Personas.Crm.Generators.Reading;

/// <summary>
/// Reads the files of an unpacked solution (SolutionPackager layout). A file that cannot be read becomes a fault; the others are read all
/// the same.
/// </summary>
internal static class SolutionReader
{
    /// <summary>Everything that the files define.</summary>
    public static Solution Read(IEnumerable<SourceFile> files)
    {
        var solution = new Solution();
        var apis = new ApiReader();
        foreach (var file in files.OrderBy(file => file.Folder, StringComparer.Ordinal))
        {
            try
            {
                Read(file, solution, apis);
            }
            catch (XmlException fault)
            {
                solution.Faults.Add(new Fault(file.Path, fault.LineNumber, fault.LinePosition,
                    $"The file is not well-formed XML: {fault.Message} Correct it, or take it from source control again."));
            }
            catch (MissingPartException fault)
            {
                solution.Faults.Add(new Fault(file.Path, fault.Line, 1, fault.Message));
            }
        }

        solution.Apis.AddRange(apis.Read());
        return solution;
    }

    private static void Read(SourceFile file, Solution solution, ApiReader apis)
    {
        if (file.Folder.EndsWith("/Entity.xml", StringComparison.Ordinal)) TableReader.Read(Root(file), solution);
        else if (file.IsIn("OptionSets")) solution.Choices.Add(ChoiceReader.Read(Root(file)));
        else if (file.IsIn("SdkMessageProcessingSteps")) solution.Steps.Add(StepReader.Read(Root(file), file.Path));
        else if (file.IsIn("Other/Relationships")) solution.Relationships.AddRange(RelationshipReader.Read(Root(file)));
        else if (file.IsIn("customapis")) apis.Add(file, Root(file));
    }

    private static XElement Root(SourceFile file) => XDocument.Parse(file.Text, LoadOptions.SetLineInfo).Root!;
}
