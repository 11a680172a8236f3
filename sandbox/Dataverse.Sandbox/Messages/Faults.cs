using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Messages;

/// <summary>The faults of the platform, with its numbers. Every message names the place, what was found and what is expected.</summary>
public static class Faults
{
    /// <summary>There is no such row.</summary>
    public const int ObjectDoesNotExist = unchecked((int)0x80040217);

    /// <summary>A parameter or value is not acceptable.</summary>
    public const int InvalidArgument = unchecked((int)0x80040203);

    /// <summary>Something unexpected.</summary>
    public const int Unexpected = unchecked((int)0x80040216);

    /// <summary>A row of that id exists.</summary>
    public const int DuplicateRecord = unchecked((int)0x80040237);

    /// <summary>Another row has the same values in an alternate key.</summary>
    public const int DuplicateRecordEntityKey = unchecked((int)0x80060892);

    /// <summary>No row has these key values.</summary>
    public const int RecordNotFoundByEntityKey = unchecked((int)0x80060891);

    /// <summary>The columns given are no alternate key of the table.</summary>
    public const int InvalidEntityKey = unchecked((int)0x8006088a);

    /// <summary>The row has changed since it was read.</summary>
    public const int ConcurrencyVersionMismatch = unchecked((int)0x80060882);

    /// <summary>A comparison of versions was asked without a version.</summary>
    public const int ConcurrencyVersionNotProvided = unchecked((int)0x80060883);

    /// <summary>Rows that refer to the row forbid its deletion.</summary>
    public const int CannotDeleteDueToAssociation = unchecked((int)0x80040227);

    /// <summary>The status does not belong to the state.</summary>
    public const int InvalidStateCodeStatusCode = unchecked((int)0x80048408);

    /// <summary>The text is too long.</summary>
    public const int StringLengthTooLong = unchecked((int)0x80044331);

    /// <summary>The number or date is out of range.</summary>
    public const int ValueOutOfRange = unchecked((int)0x80044330);

    /// <summary>The choice has no such option.</summary>
    public const int OptionOutOfRange = unchecked((int)0x8004431a);

    /// <summary>The calling user is disabled.</summary>
    public const int UserDisabled = unchecked((int)0x80040225);

    /// <summary>No role of the caller has a privilege that is needed.</summary>
    public const int MissingPrivilege = unchecked((int)0x80040220);

    /// <summary>The caller has the privilege, but it does not reach the row.</summary>
    public const int AccessDenied = unchecked((int)0x80048306);

    /// <summary>A secured column may not be written by the caller.</summary>
    public const int ColumnDenied = unchecked((int)0x8004f508);

    /// <summary>A plug-in refused.</summary>
    public const int PlugInRefused = unchecked((int)0x80040265);

    /// <summary>A plug-in failed with another exception than its own refusal.</summary>
    public const int PlugInFailed = unchecked((int)0x80040224);

    /// <summary>A plug-in caught a fault of the service and went on.</summary>
    public const int PlugInSwallowedFault = -2146893812;

    /// <summary>A request in a transaction that is already lost.</summary>
    public const int NoActiveTransaction = -2147220911;

    /// <summary>Requests caused each other too often.</summary>
    public const int DepthTooHigh = unchecked((int)0x8004418d);

    /// <summary>The two minutes are over.</summary>
    public const int TimedOut = unchecked((int)0x80044151);

    /// <summary>Too many requests in one batch.</summary>
    public const int BatchTooLarge = unchecked((int)0x80044313);

    /// <summary>The message does not exist or is not supported.</summary>
    public const int UnknownMessage = unchecked((int)0x80040800);

    /// <summary>The sandbox does not do that.</summary>
    public const int NotSupported = unchecked((int)0x80048d19);

    /// <summary>The detail of a fault that holds the status with which a plug-in wants the Web API to answer.</summary>
    public const string HttpStatus = "ApiExceptionHttpStatusCode";

    /// <summary>A fault with that number and message.</summary>
    public static FaultException<OrganizationServiceFault> Of(int code, string message) =>
        Of(new OrganizationServiceFault { ErrorCode = code, Message = message });

    /// <summary>That fault as the exception that a caller catches.</summary>
    public static FaultException<OrganizationServiceFault> Of(OrganizationServiceFault fault) => new(fault, fault.Message);

    /// <summary>A parameter or value that is not acceptable.</summary>
    public static FaultException<OrganizationServiceFault> Invalid(string message) => Of(InvalidArgument, message);

    /// <summary>No row of that id.</summary>
    public static FaultException<OrganizationServiceFault> NoRow(string table, Guid id) =>
        Of(ObjectDoesNotExist, $"Entity '{table}' With Id = {id:D} Does Not Exist");
}
