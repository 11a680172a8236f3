using System;
using System.Threading.Tasks;
using Dataverse.Sandbox.WebApi.Batches;
using Dataverse.Sandbox.WebApi.Errors;
using Dataverse.Sandbox.WebApi.Model;

namespace Dataverse.Sandbox.WebApi.Requests;

/// <summary>The Web API of one organisation: one request becomes one answer, whoever carries the two. Safe for many threads.</summary>
public sealed class DataService(Organization organization)
{
    private readonly Models _models = new(organization);
    private readonly Impersonation _impersonation = new(organization);

    /// <summary>The answer; every fault is an answer too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="signedIn">The user who sends it; a header may name another one on whose behalf they act.</param>
    public async Task<Answer> AnswerAsync(ApiRequest request, Guid signedIn)
    {
        try
        {
            var call = CallOf(request, signedIn, _impersonation.UserOf(request.Headers, signedIn));
            return call is { Method: "POST", Path: "$batch" }
                ? await new Batch(organization, call).RunAsync().ConfigureAwait(false)
                : WebService.Answer(call);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return ErrorAnswers.Of(fault);
        }
    }

    private Call CallOf(ApiRequest request, Guid signedIn, Guid user) => new()
    {
        Method = request.Method.ToUpperInvariant(), Url = request.Url, Root = request.Root, Headers = request.Headers, Body = request.Body,
        Model = _models.Now(), Service = organization.ServiceFor(signedIn, user), SignedInId = signedIn, UserId = user,
    };
}
