using System.Linq;
using System.Xml.Linq;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Packing.Families;

/// <summary>
/// One kind of component that a package carries inside customizations.xml and the source keeps in files of its own. What the source lacks a
/// placeholder for stays out of the package.
/// </summary>
/// <param name="Element">The placeholder in Other/Customizations.xml.</param>
/// <param name="Folder">The top folder that holds the family's files.</param>
public abstract record Family(string Element, string Folder)
{
    /// <summary>Fills the placeholder with the components of the source and adds their payload files to the run.</summary>
    public abstract void Fill(XElement placeholder, PackingRun run);

    /// <summary>Whether the source has files of the family.</summary>
    public virtual bool HasFiles(SourceFolder source) => source.FilesBelow(Folder).Any();
}
