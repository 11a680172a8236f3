namespace Personas.Crm.Generators.Reading;

/// <summary>A file of the unpacked solution; equal when path and content are, so that nothing is generated anew without need.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>The path with forward slashes, to recognise the folder by.</summary>
    public string Folder => Path.Replace('\\', '/');

    /// <summary>Whether the file lies in a folder of that name.</summary>
    public bool IsIn(string folder) => Folder.Contains("/" + folder + "/");
}
