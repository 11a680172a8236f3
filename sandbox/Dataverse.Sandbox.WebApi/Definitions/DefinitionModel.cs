using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.WebApi.Definitions.Types;
using Dataverse.Sandbox.WebApi.Model;
using Microsoft.OData.Edm;

namespace Dataverse.Sandbox.WebApi.Definitions;

/// <summary>Adds the kinds of definitions and their entity sets to OData's model.</summary>
internal sealed class DefinitionModel(EdmModel model, EdmEntityContainer container, NamedTypes names)
{
    private const string ComplexTypes = """
        LocalizedLabel | Label Edm.String | LanguageCode Edm.Int32 | IsManaged Edm.Boolean | MetadataId Edm.Guid | HasChanged Edm.Boolean
        Label | LocalizedLabels Collection(LocalizedLabel) | UserLocalizedLabel LocalizedLabel
        BooleanManagedProperty | Value Edm.Boolean | CanBeChanged Edm.Boolean | ManagedPropertyLogicalName Edm.String
        AttributeRequiredLevelManagedProperty | Value AttributeRequiredLevel | CanBeChanged Edm.Boolean | ManagedPropertyLogicalName Edm.String
        AttributeTypeDisplayName | Value Edm.String
        DateTimeBehavior | Value Edm.String
        StringFormatName | Value Edm.String
        MemoFormatName | Value Edm.String
        EntitySetting | Name Edm.String | Value Edm.String
        OptionMetadata | Value Edm.Int32 | Color Edm.String | IsManaged Edm.Boolean | ExternalValue Edm.String | ParentValues Collection(Edm.Int32)
        OptionMetadata | Tag Edm.String | IsHidden Edm.Boolean | MetadataId Edm.Guid | HasChanged Edm.Boolean | Label Label | Description Label
        StateOptionMetadata : OptionMetadata | DefaultStatus Edm.Int32 | InvariantName Edm.String
        StatusOptionMetadata : OptionMetadata | State Edm.Int32 | TransitionData Edm.String
        CascadeConfiguration | Assign CascadeType | Delete CascadeType | Archive CascadeType | Merge CascadeType | Reparent CascadeType
        CascadeConfiguration | Share CascadeType | Unshare CascadeType | RollupView CascadeType
        AssociatedMenuConfiguration | Behavior AssociatedMenuBehavior | Group AssociatedMenuGroup | Order Edm.Int32 | IsCustomizable Edm.Boolean
        AssociatedMenuConfiguration | Icon Edm.String | ViewId Edm.Guid | AvailableOffline Edm.Boolean | MenuId Edm.String | QueryApi Edm.String
        AssociatedMenuConfiguration | Label Label
        SecurityPrivilegeMetadata | CanBeBasic Edm.Boolean | CanBeDeep Edm.Boolean | CanBeGlobal Edm.Boolean | CanBeLocal Edm.Boolean
        SecurityPrivilegeMetadata | CanBeEntityReference Edm.Boolean | CanBeParentEntityReference Edm.Boolean | CanBeRecordFilter Edm.Boolean
        SecurityPrivilegeMetadata | Name Edm.String | PrivilegeId Edm.Guid | PrivilegeType PrivilegeType
        """;

    private static readonly DefinitionType[] Types =
    [
        MetadataDefinition.Base, ChoiceDefinition.Base, ChoiceDefinition.Options, ChoiceDefinition.TwoOptions, ColumnDefinition.Base, .. ColumnTypes.All,
        KeyDefinition.Type, RelationshipDefinition.Base, RelationshipDefinition.OneToMany, RelationshipDefinition.ManyToMany, TableDefinition.Type,
    ];

    /// <summary>The kind of that name.</summary>
    public static DefinitionType Find(string name) => Types.First(type => type.Name == name);

    /// <summary>Adds them all.</summary>
    public void Add()
    {
        foreach (var enumeration in Enumerations.All) names.AddEnumeration(enumeration);
        names.AddComplex(ComplexTypes);
        foreach (var type in Types) AddType(type);
        foreach (var type in Types) AddLinks(type);
        foreach (var set in DefinitionSet.All) container.AddEntitySet(set.Name, (EdmEntityType)names[set.Type.Name]);
    }

    private void AddType(DefinitionType definition)
    {
        var parent = (IEdmEntityType)names[definition.Parent?.Name ?? ServiceModel.AnyRow];
        var type = new EdmEntityType(ServiceModel.Namespace, definition.Name, parent, definition.IsAbstract, isOpen: false);
        foreach (var property in definition.OwnProperties)
        {
            var isKey = property.Name == MetadataDefinition.Key;
            var added = type.AddStructuralProperty(property.Name, isKey ? EdmCoreModel.Instance.GetGuid(false) : names.Reference(property.Type));
            if (isKey) type.AddKeys(added);
        }

        names.Add(type);
        if (definition.AlternateKey.Length > 0)
            model.AddAlternateKeyAnnotation(type, new Dictionary<string, IEdmProperty>
                { [definition.AlternateKey] = type.FindProperty(definition.AlternateKey) });
    }

    private void AddLinks(DefinitionType definition)
    {
        foreach (var link in definition.OwnLinks)
            ((EdmEntityType)names[definition.Name]).AddUnidirectionalNavigation(new EdmNavigationPropertyInfo
            {
                Name = link.Name,
                Target = (EdmEntityType)names[link.Target.Name],
                TargetMultiplicity = link.IsMany ? EdmMultiplicity.Many : EdmMultiplicity.ZeroOrOne,
                ContainsTarget = true,
            });
    }
}
