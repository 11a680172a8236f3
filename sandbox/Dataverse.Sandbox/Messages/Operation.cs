using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Messages;

/// <summary>One request being carried out. Made anew for each; a kind of message is a class.</summary>
internal abstract class Operation
{
    /// <summary>Logical name of the table, for counting; empty when the message has none.</summary>
    public virtual string Table => "";

    /// <summary>Whether it needs a transaction that may write. Asked after <see cref="BeforeTransaction"/>.</summary>
    public virtual bool Writes => true;

    /// <summary>Whether it begins transactions itself, one for each request it carries.</summary>
    public virtual bool OpensTransactions => false;

    /// <summary>The pre-validation stage: before the transaction for a client's request, inside it for a plug-in's.</summary>
    public virtual void BeforeTransaction(Turn turn)
    {
    }

    /// <summary>Carries it out in the transaction.</summary>
    public abstract OrganizationResponse Run(Turn turn);
}
