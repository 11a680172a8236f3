namespace Dataverse.Sandbox;

/// <summary>The sandbox's command line.</summary>
public static class Program
{
    /// <summary>Runs one command. 0 only when it did what it was asked.</summary>
    public static int Main() => 0;
}
