using System;
using System.Diagnostics.CodeAnalysis;
using System.IO;

namespace Shared;

/// <summary>A test that cannot run here says so where everybody sees it: the runner itself shows a skipped test without its reason.</summary>
internal static class Skipping
{
    private const string GenuineSdkVariable = "DATAVERSE_SDK_DLL";

    [DoesNotReturn]
    public static void Skip(this TestContext context, string reason)
    {
        var message = $"{context.TestName} skipped: {reason}";
        context.DisplayMessage(MessageLevel.Warning, message);
        Assert.Inconclusive(message);
    }

    /// <summary>The genuine Microsoft.Xrm.Sdk.dll; without one the test is skipped.</summary>
    public static string GenuineSdk(this TestContext context)
    {
        var path = Environment.GetEnvironmentVariable(GenuineSdkVariable);
        if (string.IsNullOrEmpty(path)) context.Skip($"set {GenuineSdkVariable} to a genuine Microsoft.Xrm.Sdk.dll.");
        Assert.IsTrue(File.Exists(path), $"{GenuineSdkVariable} names {path}, which is not there. Name a genuine Microsoft.Xrm.Sdk.dll, or unset it.");
        return path;
    }
}
