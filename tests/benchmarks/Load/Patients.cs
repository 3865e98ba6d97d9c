using NumbnessBot.Proof.Vignettes;

namespace NumbnessBot.Benchmarks.Load;

/// <summary>Patients of the repository, taken from all over its list, so that short and long interviews are among them as they are in the whole.</summary>
internal static class Patients
{
    /// <param name="most">At most so many.</param>
    public static IEnumerable<Vignette> Some(int most)
    {
        var step = (Vignette.Outsiders.Count + most - 1) / most;
        return Vignette.Outsiders.Where((_, i) => i % step == 0);
    }
}
