using System;
using System.IO;
using System.IO.Compression;
using Personas.Crm.Plugins.Tests.Mono;

namespace Personas.Crm.Plugins.Tests.Import;

/// <summary>The zip that the build made, whole or with one entry changed.</summary>
internal static class ShippedZip
{
    public static MemoryStream Whole() => new(File.ReadAllBytes(Built.SolutionZip));

    /// <summary>The zip with a text replaced in an entry. The text must be there.</summary>
    public static MemoryStream With(string entry, string before, string after)
    {
        var copy = new MemoryStream();
        using (var whole = Whole()) whole.CopyTo(copy);
        using (var archive = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            var old = archive.GetEntry(entry)!;
            using var reader = new StreamReader(old.Open());
            var text = reader.ReadToEnd();
            reader.Dispose();
            if (!text.Contains(before, StringComparison.Ordinal)) throw new InvalidOperationException($"{entry} does not contain {before}.");
            old.Delete();
            using var writer = new StreamWriter(archive.CreateEntry(entry).Open());
            writer.Write(text.Replace(before, after, StringComparison.Ordinal));
        }

        copy.Position = 0;
        return copy;
    }

    /// <summary>The same solution as its next version.</summary>
    public static MemoryStream Raised() => With("solution.xml", "<Version>1.0.0.0</Version>", "<Version>1.1.0.0</Version>");
}
