using System;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Dataverse.Sandbox.Server.Door;
using Dataverse.Sandbox.WebApi.Errors;
using Microsoft.AspNetCore.Http;

namespace Dataverse.Sandbox.Server.People;

/// <summary>
/// From the printed URL to the app: the token becomes a cookie, the person chooses who they are, and another cookie keeps that. Both are cookies that
/// no script reads and no other site sends.
/// </summary>
internal sealed partial class SignIn(Users users, Doorkeeper door)
{
    private const string Page = "/signin";
    private const string App = "/main.aspx";

    private static readonly CookieOptions Kept = new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" };

    /// <summary>The first page: who brings the token gets the cookie; who has it already goes on.</summary>
    public Reply Enter(HttpContext context)
    {
        var request = context.Request;
        door.CheckName(request);
        if (!request.Query.ContainsKey("token")) return Reply.To(IsSignedIn(door.Admit(request)) ? App : Page);
        if (!door.Knows(request.Query["token"])) throw new WebApiException(401, "0x80040220", "Open the URL that the sandbox has printed.");
        context.Response.Cookies.Append(door.SessionCookie, request.Query["token"]!, Kept);
        // Followed from another site, a redirect would still count as that site's, and the cookie would stay behind.
        return request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site"
            ? Reply.Html("<!DOCTYPE html><title>Sandbox</title>").With("Refresh", $"0; url={Page}")
            : Reply.To(Page);
    }

    /// <summary>Where a page leads that needs somebody: to the choice, and then back.</summary>
    public static Reply First(HttpRequest request) => Reply.To($"{Page}?to={Uri.EscapeDataString(request.Path + request.QueryString)}");

    /// <summary>The choice (GET), and what was chosen (POST).</summary>
    public async Task<Reply> ReplyAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method))
            return Reply.Html(SignInPage.Of(users.All(), Chosen(request), Target(request.Query["to"])));
        var (id, to) = await ReadAsync(request).ConfigureAwait(false);
        var person = users.All().FirstOrDefault(person => person.Id == id)
            ?? throw new WebApiException(403, "0x80040220", "There is no such user, or they are disabled or have no role. Choose one of the page /signin.");
        context.Response.Cookies.Append(door.UserCookie, person.Id.ToString("D"), Kept);
        return Reply.To(to, 303);
    }

    /// <summary>Forgets who was chosen.</summary>
    public Reply Leave(HttpContext context)
    {
        context.Response.Cookies.Delete(door.UserCookie, Kept);
        return Reply.To(Page, 303);
    }

    /// <summary>Whether somebody was chosen who may still sign in.</summary>
    public bool IsSignedIn(Visitor visitor) => !visitor.IsBrowser || users.All().Any(person => person.Id == visitor.Chosen);

    private Guid? Chosen(HttpRequest request) => Guid.TryParse(request.Cookies[door.UserCookie], out var user) ? user : null;

    private static async Task<(Guid Id, string To)> ReadAsync(HttpRequest request)
    {
        if (request.HasJsonContentType())
        {
            using var body = await JsonDocument.ParseAsync(request.Body).ConfigureAwait(false);
            return (body.RootElement is { ValueKind: JsonValueKind.Object } json && json.TryGetProperty("userid", out var user)
                && user.ValueKind == JsonValueKind.String && user.TryGetGuid(out var chosen) ? chosen : Guid.Empty, App);
        }

        if (!request.HasFormContentType) throw new WebApiException(400, "0x80060888", "Send the field userid, as a form or as JSON.");
        var form = await request.ReadFormAsync().ConfigureAwait(false);
        return (Guid.TryParse(form["userid"], out var id) ? id : Guid.Empty, Target(form["to"]));
    }

    // Only into the app: this page leads nobody elsewhere.
    private static string Target(string? to) => to is not null && InApp().IsMatch(to) ? to : App;

    [GeneratedRegex(@"^/main\.aspx(\?[\x21-\x7e]*)?\z")]
    private static partial Regex InApp();
}
