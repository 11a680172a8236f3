using System.IO;
using System.Xml;

namespace Dataverse.Sandbox.Messages.Rows;

/// <summary>The table that FetchXML asks for, read without reading all of it. The query engine says what is wrong with the rest.</summary>
internal static class FetchTable
{
    public static string Of(string? fetch)
    {
        if (string.IsNullOrWhiteSpace(fetch)) return "";
        try
        {
            using var reader = XmlReader.Create(new StringReader(fetch), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return reader.ReadToFollowing("entity") ? reader.GetAttribute("name")?.ToLowerInvariant() ?? "" : "";
        }
        catch (XmlException)
        {
            return "";
        }
    }
}
