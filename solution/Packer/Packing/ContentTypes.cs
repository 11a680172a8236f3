using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Dataverse.SolutionPacker.Packing;

/// <summary>
/// The part list that closes a package. The two documents of the root are covered by the default for xml; every other xml file, and every
/// file without an extension, is named; every other extension gets one default.
/// </summary>
public static class ContentTypes
{
    /// <summary>The entry's path.</summary>
    public const string Path = "[Content_Types].xml";

    private const string Binary = "application/octet-stream";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <summary>The entry for the payload of a package, in the payload's order.</summary>
    public static PackageEntry For(IEnumerable<PackageEntry> payload)
    {
        var types = new XElement(Types + "Types", Default("xml", "text/xml"));
        var known = new HashSet<string>(StringComparer.Ordinal) { "xml" };
        foreach (var entry in payload)
        {
            var extension = System.IO.Path.GetExtension(entry.Path).TrimStart('.');
            if (extension.Length == 0 || extension == "xml") types.Add(Override(entry.Path));
            else if (known.Add(extension)) types.Add(Default(extension, Binary));
        }

        return new PackageEntry(Path, Bytes(types));
    }

    private static XElement Default(string extension, string type) =>
        new(Types + "Default", new XAttribute("ContentType", type), new XAttribute("Extension", extension));

    private static XElement Override(string path) =>
        new(Types + "Override", new XAttribute("ContentType", Binary), new XAttribute("PartName", "/" + path));

    // The original names no encoding in the declaration and writes one line.
    private static byte[] Bytes(XElement types)
    {
        using var buffer = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), OmitXmlDeclaration = true };
        buffer.Write(Encoding.UTF8.Preamble);
        buffer.Write("<?xml version=\"1.0\"?>"u8);
        using (var writer = XmlWriter.Create(new StreamWriter(buffer, new UTF8Encoding(false), leaveOpen: true), settings))
            types.Save(writer);
        return buffer.ToArray();
    }
}
