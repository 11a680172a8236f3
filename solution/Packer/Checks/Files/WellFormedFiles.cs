using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Dataverse.SolutionPacker.Packing;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Checks.Files;

/// <summary>Every XML file and every flow can be read. The packer copies component folders unread, so a broken one would first fail on import.</summary>
public static class WellFormedFiles
{
    private static readonly string[] Documents = [Manifest.SourcePath, SolutionPackage.CustomizationsSource];

    /// <summary>One problem a broken or missing file.</summary>
    public static IEnumerable<Problem> Find(SourceFolder source)
    {
        foreach (var document in Documents.Where(document => !source.Has(document)))
            yield return new Problem(document, "the file is missing", "Add it; names count with their case");
        foreach (var file in source.FilesBelow(""))
            if (Fault(file, source) is { } problem)
                yield return problem;
    }

    private static Problem? Fault(string file, SourceFolder source)
    {
        if (SourceFolder.IsContent(file)) return null;
        if (file.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)) return Xml(file, source);
        return file.StartsWith("Workflows/", StringComparison.Ordinal) && file.EndsWith(".json", StringComparison.Ordinal) ? Json(file, source) : null;
    }

    private static Problem? Xml(string file, SourceFolder source)
    {
        try
        {
            source.Xml(file);
            return null;
        }
        catch (SourceRefusedException refusal)
        {
            return refusal.Problem;
        }
    }

    private static Problem? Json(string file, SourceFolder source)
    {
        try
        {
            using var parsed = JsonDocument.Parse(source.Json(file));
            return null;
        }
        catch (JsonException fault)
        {
            return new Problem(file, "the JSON is not well-formed (" + fault.Message.TrimEnd('.') + ")", "Repair the file at that line");
        }
    }
}
