using System;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Dataverse.Sandbox.Messages;
using Dataverse.Sandbox.Metadata;

namespace Dataverse.Sandbox.Records.Writing;

/// <summary>The next text of an auto-number column. The number is taken in the transaction: the sandbox leaves no gaps, the platform may.</summary>
internal static partial class AutoNumber
{
    private const long First = 1000;

    public static string Next(UnitOfWork work, Table table, Column column, DateTime utcNow) => Placeholder().Replace(column.AutoNumberFormat, match =>
    {
        var argument = match.Groups["argument"].Value;
        switch (match.Groups["kind"].Value)
        {
            case "SEQNUM":
                return Sequences.Next(work.Session, $"{table.LogicalName}.{column.LogicalName}", First).ToString("D" + argument, CultureInfo.InvariantCulture);
            case "RANDSTRING":
                return RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", int.Parse(argument, CultureInfo.InvariantCulture));
            case "DATETIMEUTC":
                return utcNow.ToString(argument, CultureInfo.InvariantCulture);
            default:
                throw Faults.Of(Faults.NotSupported, $"'{table.LogicalName}.{column.LogicalName}': the auto-number placeholder '{match.Value}' is not "
                    + "supported by the sandbox. It knows SEQNUM, RANDSTRING and DATETIMEUTC.");
        }
    });

    [GeneratedRegex(@"\{(?<kind>[A-Z]+)(:(?<argument>[^}]*))?\}")]
    private static partial Regex Placeholder();
}
