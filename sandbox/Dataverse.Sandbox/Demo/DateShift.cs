using System;
using System.Globalization;
using System.IO;
using System.Xml.Linq;

namespace Dataverse.Sandbox.Demo;

/// <summary>
/// How far dates of a Configuration Migration file move when it is loaded: where its schema says dateMode="relativeDaily", by the whole days from the
/// day the file was made to today, so that "30 days ago" stays 30 days ago.
/// </summary>
internal static class DateShift
{
    /// <summary>The number of days; 0 where dates are absolute.</summary>
    public static int Days(string dataFile, XElement data, DateTime today)
    {
        var schema = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(dataFile))!, "data_schema.xml");
        if (!File.Exists(schema) || (string?)XDocument.Load(schema).Root!.Attribute("dateMode") != "relativeDaily") return 0;
        var made = DateTime.Parse(
            (string)data.Attribute("timestamp")!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
        return (today.Date - made.Date).Days;
    }
}
