using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.ServiceModel;
using Dataverse.Sandbox.Import;
using Dataverse.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Commands;

/// <summary>What an exception means to the person who typed the command.</summary>
internal static class Faults
{
    /// <summary>The faults to show, never empty.</summary>
    public static IReadOnlyList<UsageFault> Of(Exception exception) => exception switch
    {
        UsageException usage => usage.Faults,
        ImportException import => [.. import.Faults.Select(fault => new UsageFault(fault.Place, fault.Fault, fault.Remedy))],
        FaultException<OrganizationServiceFault> fault => [new UsageFault($"request refused (0x{fault.Detail.ErrorCode:X8})", fault.Detail.Message, "")],
        UnknownNameException unknown => [new UsageFault("name", unknown.Message, "")],
        CsvHelper.CsvFormatException malformed => [new UsageFault($"line {malformed.LineNumber}", malformed.Message, "Mend the quotes of that line.")],
        IOException or UnauthorizedAccessException => [new UsageFault("file", exception.Message, "")],
        _ => [new UsageFault(exception.GetType().Name, exception.Message, "This is a fault of the sandbox itself: please report it with the command that caused it.")],
    };
}
