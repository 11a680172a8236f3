using System;

namespace Dataverse.Sandbox.Query;

/// <summary>A query that cannot be answered as asked. The message names the place in the query, the fault and the remedy.</summary>
public sealed class QueryException : Exception
{
    /// <summary>The error code of the platform for an argument that it does not accept.</summary>
    public const int InvalidArgument = unchecked((int)0x80040203);

    /// <summary>More rows to aggregate than the platform aggregates.</summary>
    public const int AggregateLimitExceeded = unchecked((int)0x8004E023);

    /// <summary>More conditions and links than a query may have.</summary>
    public const int TooManyConditions = unchecked((int)0x8004430C);

    /// <summary>More links than a query may have.</summary>
    public const int TooManyLinks = unchecked((int)0x8004430D);

    /// <summary>A fault at a place of the query.</summary>
    /// <param name="place">Where: line and element of FetchXML, path of properties of a QueryExpression.</param>
    /// <param name="fault">What is wrong there, and what to do about it.</param>
    /// <param name="errorCode">The platform's code.</param>
    public QueryException(string place, string fault, int errorCode = InvalidArgument)
        : base(place.Length == 0 ? fault : $"{place}: {fault}") => ErrorCode = errorCode;

    /// <summary>Dataverse's error code for the fault.</summary>
    public int ErrorCode { get; }
}
