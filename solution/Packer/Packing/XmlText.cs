using System.IO;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Dataverse.SolutionPacker.Packing;

/// <summary>XML as Microsoft's tool writes it: byte order mark, declaration, two spaces a level, no line break at the end.</summary>
public static class XmlText
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        Indent = true,
        IndentChars = "  ",
        NewLineChars = "\n",
    };

    /// <summary>The document as bytes.</summary>
    public static byte[] Bytes(XElement root)
    {
        using var buffer = new MemoryStream();
        using (var writer = XmlWriter.Create(buffer, Settings))
            new XDocument(root).Save(writer);
        return buffer.ToArray();
    }
}
