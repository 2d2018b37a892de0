using HookGuard.Detection;
using HookGuard.Files;
using HookGuard.FileSystem;
using HookGuard.Images;
using HookGuard.Policy;
using HookGuard.Policy.Configuration;
using HookGuard.Reporting;
using HookGuard.Scanning;

namespace HookGuard.Commands;

internal static class ScanImage
{
    private const string Piped = "-";

    public static ExitCode Run(string archive, ReportOptions report, ConfigurationFile? flags)
    {
        var settings = LayeredConfiguration.Load(ConfigurationLayer.FilesIn(new FileTree(["."]).Root), flags);
        var detector = settings.NewDetector();
        using var image = archive is Piped ? Console.OpenStandardInput() : Open(archive);
        return Report.Write(new ImageScan(new Guard(detector, settings), detector).Run(image), report);
    }

    private static FileStream Open(string archive) =>
        File.Exists(archive)
            ? BoundedFile.OpenNamed(archive)
            : throw new GuardException(
                ExitCode.Usage,
                $"there is no file '{archive}'",
                "Name an archive that 'docker save' wrote, or an OCI layout packed with tar."
            );
}
