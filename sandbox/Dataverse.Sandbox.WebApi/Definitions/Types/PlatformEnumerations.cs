namespace Dataverse.Sandbox.WebApi.Definitions.Types;

// Enumerations that the sandbox's part of the SDK does not have; names and numbers are the platform's.

/// <summary>How a text box treats input methods.</summary>
internal enum ImeMode
{
    /// <summary>As the user has it.</summary>
    Auto,

    /// <summary>Off until switched on.</summary>
    Inactive,

    /// <summary>On until switched off.</summary>
    Active,

    /// <summary>Always off.</summary>
    Disabled,
}

/// <summary>How rights follow a relationship.</summary>
internal enum SecurityTypes
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>Rights are needed on both sides.</summary>
    Append = 1,

    /// <summary>The referenced row is the parent.</summary>
    ParentChild = 2,

    /// <summary>The referenced row points at the referencing one.</summary>
    Pointer = 4,

    /// <summary>The referencing row is owned through it.</summary>
    Inheritance = 8,
}

/// <summary>What a privilege allows.</summary>
internal enum PrivilegeType
{
    /// <summary>Nothing in particular.</summary>
    None,

    /// <summary>To create.</summary>
    Create,

    /// <summary>To read.</summary>
    Read,

    /// <summary>To change.</summary>
    Write,

    /// <summary>To delete.</summary>
    Delete,

    /// <summary>To give to another owner.</summary>
    Assign,

    /// <summary>To share.</summary>
    Share,

    /// <summary>To attach to another row.</summary>
    Append,

    /// <summary>To attach other rows to.</summary>
    AppendTo,
}

/// <summary>What the menu of related rows shows.</summary>
internal enum AssociatedMenuBehavior
{
    /// <summary>The plural name of the table.</summary>
    UseCollectionName,

    /// <summary>A label of its own.</summary>
    UseLabel,

    /// <summary>Nothing.</summary>
    DoNotDisplay,
}

/// <summary>Where the menu of related rows shows it.</summary>
internal enum AssociatedMenuGroup
{
    /// <summary>Details.</summary>
    Details,

    /// <summary>Sales.</summary>
    Sales,

    /// <summary>Service.</summary>
    Service,

    /// <summary>Marketing.</summary>
    Marketing,
}
