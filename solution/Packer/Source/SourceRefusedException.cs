using System;

namespace Dataverse.SolutionPacker.Source;

/// <summary>The source cannot be packed at all; the problem says where and what to do.</summary>
public sealed class SourceRefusedException : Exception
{
    /// <summary>Refuses the source for one problem.</summary>
    public SourceRefusedException(Problem problem, Exception? cause = null) : base(problem.ToString(), cause) => Problem = problem;

    /// <summary>Refuses the source for one problem, given in its parts.</summary>
    public SourceRefusedException(string place, string fault, string remedy) : this(new Problem(place, fault, remedy))
    {
    }

    /// <summary>Place, fault and remedy.</summary>
    public Problem Problem { get; }
}
