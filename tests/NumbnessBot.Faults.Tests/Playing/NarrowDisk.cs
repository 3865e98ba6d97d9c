using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NumbnessBot.Faults.Tests.Playing;

/// <summary>A disk that a test can fill, and make room on again, under a host that runs.</summary>
internal abstract class NarrowDisk
{
    /// <summary>Under what command the host has to run.</summary>
    public abstract IReadOnlyList<string> Command { get; }

    /// <summary>What the operator is told while nothing can be written.</summary>
    public abstract string Told { get; }

    /// <summary>A small file system in the memory of this machine, which the host alone sees; null where nothing may be mounted.</summary>
    public static NarrowDisk? Mounted(string folder) => MountedDisk.IsPossible(folder) ? new MountedDisk(folder) : null;

    /// <summary>A disk on which files do not grow, whatever space it has: a quota that is used up looks like this. Needs no rights.</summary>
    public static NarrowDisk Rationed() => new RationedDisk();

    public abstract void Fill(HostProcess host);

    public abstract void Clear(HostProcess host);

    private sealed class MountedDisk(string folder) : NarrowDisk
    {
        private const int Megabytes = 8;
        private static readonly string[] apart = Environment.IsPrivilegedProcess ? ["unshare", "--mount"] : ["unshare", "--mount", "--map-root-user"];

        public override IReadOnlyList<string> Command => [.. apart, "bash", "-c", $"mount -t tmpfs -o size={Megabytes}m narrow \"$0\" && exec \"$@\"", folder];

        public override string Told => "its disk is full. Free some space";

        public static bool IsPossible(string folder)
        {
            using var trial = Process.Start(apart[0], [.. apart[1..], "mount", "-t", "tmpfs", "narrow", folder]);
            trial.WaitForExit();
            return trial.ExitCode == 0;
        }

        public override void Fill(HostProcess host)
        {
            using var filler = new FileStream(Filler(host), new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 0 });
            try
            {
                while (true)
                {
                    filler.Write(new byte[4096]);
                }
            }
            catch (IOException)
            {
                // Now it is full.
            }
        }

        public override void Clear(HostProcess host) => File.Delete(Filler(host));

        private string Filler(HostProcess host) => FormattableString.Invariant($"/proc/{host.Id}/root{folder}/filler");
    }

    private sealed class RationedDisk : NarrowDisk
    {
        private const int FileSize = 1;
        private ulong _most;

        /// <summary>Whose file may not grow gets a signal, which ends who does not ignore it.</summary>
        public override IReadOnlyList<string> Command => ["bash", "-c", "trap '' XFSZ; exec \"$@\"", "host"];

        public override string Told => "what is written to the conversation file is not taken";

        public override void Fill(HostProcess host)
        {
            Assert.Equal(0, Limit(host.Id, FileSize, IntPtr.Zero, out var now));
            _most = now.Soft;
            Set(host, now with { Soft = 0 });
        }

        public override void Clear(HostProcess host)
        {
            Assert.Equal(0, Limit(host.Id, FileSize, IntPtr.Zero, out var now));
            Set(host, now with { Soft = _most });
        }

        private static void Set(HostProcess host, Bounds bounds) => Assert.Equal(0, Limit(host.Id, FileSize, in bounds, IntPtr.Zero));

        [DllImport("libc", EntryPoint = "prlimit")]
        private static extern int Limit(int process, int resource, in Bounds wanted, IntPtr former);

        [DllImport("libc", EntryPoint = "prlimit")]
        private static extern int Limit(int process, int resource, IntPtr wanted, out Bounds former);

        [StructLayout(LayoutKind.Sequential)]
        private record struct Bounds(ulong Soft, ulong Hard);
    }
}
