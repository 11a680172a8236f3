using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.ServiceModel;
using Dataverse.Sandbox.Import;
using Dataverse.Sandbox.Metadata;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Commands;

/// <summary>What an exception means to the person who typed the command.</summary>
internal static class ShownFaults
{
    // SQLite's numbers for what the person can mend.
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>The faults to show, never empty.</summary>
    public static IReadOnlyList<UsageFault> Of(Exception exception) => exception switch
    {
        UsageException usage => usage.Faults,
        ImportException import => [.. import.Faults.Select(fault => new UsageFault(fault.Place, fault.Fault, fault.Remedy))],
        FaultException<OrganizationServiceFault> fault => [new UsageFault($"request refused (0x{fault.Detail.ErrorCode:X8})", fault.Detail.Message, "")],
        UnknownNameException unknown => [new UsageFault("name", unknown.Message, "")],
        SqliteException { SqliteErrorCode: NotADatabase } =>
            [new UsageFault("--db", "the file is not a database of the sandbox.", "Name another file, or a new one.")],
        SqliteException { SqliteErrorCode: Corrupt } =>
            [new UsageFault("--db", "the database is damaged.", "Take a copy that is whole, or delete the file and begin anew.")],
        SqliteException { SqliteErrorCode: CannotOpen } =>
            [new UsageFault("--db", "the file cannot be opened or made.", "Name a file in a folder that exists and may be written.")],
        SqliteException { SqliteErrorCode: ReadOnly } =>
            [new UsageFault("--db", "the file may not be written.", "Give yourself the right to, or name another file.")],
        SqliteException { SqliteErrorCode: Busy } =>
            [new UsageFault("--db", "another process is writing to the file.", "Wait until it has ended.")],
        SqliteException { SqliteErrorCode: Full } =>
            [new UsageFault("--db", "the disk is full.", "Make room.")],
        IOException or UnauthorizedAccessException => [new UsageFault("file", exception.Message, "")],
        _ =>
            [new UsageFault(exception.GetType().Name, exception.Message,
                "This is a fault of the sandbox itself: please report it with the command that caused it.")],
    };
}
