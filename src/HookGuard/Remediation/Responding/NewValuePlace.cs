using System.Text;
using HookGuard.Git;
using HookGuard.Remediation.Fixing;
using HookGuard.Remediation.Fixing.Stores;
using HookGuard.Stores;

namespace HookGuard.Remediation.Responding;

/// <summary>Where a new value is kept, without anybody seeing it: the team's secrets manager, or <c>.env</c>.</summary>
internal sealed class NewValuePlace
{
    private const string EnvName = ".env";
    private readonly string root;
    private readonly SecretStore store;
    private readonly string name;

    private readonly bool replaces;

    private NewValuePlace(string root, SecretStore store, string name, bool replaces) =>
        (this.root, this.store, this.name, this.replaces) = (root, store, name, replaces);

    public string Description => $"{store.Description}, {name}";

    /// <summary>To be called before the value is made: one that cannot be kept would be lost.</summary>
    /// <param name="root">The top of the work tree.</param>
    /// <param name="setting">The team's secrets manager, as the configuration names it; null where it names none.</param>
    /// <param name="name">The name of the value.</param>
    /// <param name="old">The value that may be replaced there.</param>
    public static NewValuePlace Prepare(string root, StoreSetting? setting, string name, string old)
    {
        if (name is "" || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'))
        {
            throw new GuardException(
                ExitCode.Usage,
                $"'{name}' is not the name of a variable",
                "Use letters, digits and underscores."
            );
        }

        var holder = ClientStore.Of(StoreChoice.Of(setting, null).Setting) ?? (SecretStore)new EnvFile(root, EnvName);
        if (holder is EnvFile)
        {
            var index = new StagingArea(root);
            if (index.Find(EnvName) is not null || !index.Ignores(EnvName))
            {
                throw new GuardException(
                    ExitCode.Usage,
                    $"git does not ignore {EnvName}, where the new value would be kept",
                    $"Add '/{EnvName}' to .gitignore (and 'git rm --cached {EnvName}' if git tracks it), or set \"store\" to your secrets manager."
                );
            }
        }

        var held = holder.Get(name);
        return held is not null && held != old
            ? throw new GuardException(
                ExitCode.Usage,
                $"{holder.Description} already has another value for {name}",
                "Choose another name with --name."
            )
            : new NewValuePlace(root, holder, name, held is not null);
    }

    public void Keep(string value, string mask, string fingerprint)
    {
        if (store is Store client)
        {
            if (replaces)
            {
                client.Replace(name, value);
            }
            else
            {
                client.Put(name, value);
            }

            return;
        }

        var file = (EnvFile)store;
        var files = RepositoryFiles.At(root);
        if (file.Without([name]) is { } rest)
        {
            EnvFile.Write(files, EnvName, rest);
        }

        EnvFile.Write(files, EnvName, file.Add([new StoredValue(file, name, value, mask, fingerprint)]).After.Encode());
    }
}
