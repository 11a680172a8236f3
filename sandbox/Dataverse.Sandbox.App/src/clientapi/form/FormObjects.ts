/** The client API objects of one form, made once: scripts compare them, and add properties of their own. */
export interface FormObjects {
  readonly context: () => Xrm.FormContext;
  readonly entity: () => Xrm.Entity;
  readonly attributes: Xrm.Collection.ItemCollection<Xrm.Attributes.Attribute>;
  readonly controls: Xrm.Collection.ItemCollection<Xrm.Controls.Control>;
  readonly tabs: Xrm.Collection.ItemCollection<Xrm.Controls.Tab>;
  readonly controlsOf: (attribute: string) => Xrm.Collection.ItemCollection<Xrm.Controls.StandardControl>;
  /** The section that a control stands in; null in the header and the footer. */
  readonly sectionOf: (control: string) => Xrm.Controls.Section | null;
}
