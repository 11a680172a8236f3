using System;
using System.Collections.Generic;

namespace Dataverse.Sandbox.WebApi.Requests;

/// <summary>A request to the Web API as it came over HTTP.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Url">The whole URL, as encoded as it was sent: a key or a function's parameter may hold characters that only the Web API may decode.</param>
/// <param name="Root">Where the service begins: <c>http://…/api/data/v9.2/</c>; answers name their rows below it.</param>
/// <param name="Headers">The headers; names are compared without regard to case.</param>
/// <param name="Body">The body.</param>
public sealed record ApiRequest(string Method, Uri Url, Uri Root, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body);
