#pragma warning disable CA1052, CA1801, CA1822, IDE0060 // Only the shape of these types counts.
namespace Microsoft.Xrm.Sdk.Tests.Genuine.Surfaces.Ours
{
    public sealed class Alone;

    public sealed class Sample
    {
        public void Same(string text)
        {
        }

        public void Changed(int number)
        {
        }

        public void Renamed(int ours)
        {
        }

        internal void Hidden()
        {
        }
    }

    public enum Season
    {
        Winter = 0,
        Spring = 1,
    }
}

namespace Microsoft.Xrm.Sdk.Tests.Genuine.Surfaces.Theirs
{
    public sealed class Sample
    {
        public void Same(string text)
        {
        }

        public void Changed(long number)
        {
        }

        public void Renamed(int theirs)
        {
        }
    }

    public enum Season
    {
        Winter = 0,
        Spring = 2,
    }
}
