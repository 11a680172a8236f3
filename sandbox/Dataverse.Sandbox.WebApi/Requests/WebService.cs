using System;
using Dataverse.Sandbox.WebApi.Definitions;
using Dataverse.Sandbox.WebApi.Errors;
using Dataverse.Sandbox.WebApi.Operations;
using Dataverse.Sandbox.WebApi.Reading;
using Dataverse.Sandbox.WebApi.Writing;
using Microsoft.OData;
using Microsoft.OData.UriParser;

namespace Dataverse.Sandbox.WebApi.Requests;

/// <summary>Answers requests to the Web API, whoever carries them here.</summary>
internal static class WebService
{
    /// <summary>The answer; every fault is an answer too.</summary>
    public static Answer Answer(Call call)
    {
        try
        {
            return Routed(call);
        }
        catch (Exception fault)
        {
            return ErrorAnswers.Of(fault, call.Preferences);
        }
    }

    private static Answer Routed(Call call)
    {
        switch (call.Path)
        {
            case "":
                return OnlyGet(call, ServiceDocument.Of);
            case "$metadata":
                return OnlyGet(call, MetadataDocument.Of);
        }

        var paths = new Paths(call.Model, call.Root, call.Service);
        var parser = Parsed(paths.Parser(call.Url));
        if (DefinitionReader.IsAsked(parser)) return new DefinitionReader(call, parser).Read();
        var target = paths.Read(parser.ParsePath());
        if (target.Operation.Length > 0) return new OperationCall(call, target, parser).Run();
        return call.Method == "GET" ? Read(call, target, parser) : new Writes(call, paths, target).Run();
    }

    // The parser keeps what it has parsed. Some broken URLs make it fail otherwise than by saying so.
    private static ODataUriParser Parsed(ODataUriParser parser)
    {
        try
        {
            parser.ParsePath();
            parser.ParseFilter();
            parser.ParseSelectAndExpand();
            parser.ParseOrderBy();
            parser.ParseApply();
            parser.ParseTop();
            parser.ParseCount();
            return parser;
        }
        catch (Exception fault) when (fault is not ODataException)
        {
            throw WebApiException.Query($"The URL cannot be read: {fault.Message}");
        }
    }

    private static Answer Read(Call call, Target target, ODataUriParser parser)
    {
        if (target.IsReference) return new ReferenceReader(call, target).Read();
        if (target.Column is not null) return new ValueReader(call, target).Read();
        return target.IsCollection ? new CollectionReader(call, target, parser).Read() : new RowReader(call, target, parser).Read();
    }

    private static Answer OnlyGet(Call call, Func<Call, Answer> answer) =>
        call.Method == "GET" ? answer(call) : throw WebApiException.NoMethod(call.Method, call.Url.AbsolutePath);
}
