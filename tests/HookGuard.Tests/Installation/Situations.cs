namespace HookGuard.Tests.Installation;

/// <summary>The situations that teams are in: each has a check of its own before a commit.</summary>
internal static class Situations
{
    private const string Global = "--global";

    public static readonly IReadOnlyList<Situation> All =
    [
        new("a hook of one's own", "sh", "own \"$check\""),
        new(
            "a hook that asks for its name",
            "sh",
            "own '[ \"$(basename \"$0\")\" = pre-commit ] && echo team check >&2'"
        ),
        new(
            "a hook that reads a file beside it",
            "sh",
            "own '. \"$(dirname \"$0\")/beside\"'; echo \"$check\" >.git/hooks/beside"
        ),
        new("a hook that ends early", "sh", "own \"$check; exit 0\""),
        new("a hook that ends in exec", "sh", "own 'exec echo team check >&2'"),
        new("a hook with a main function", "sh", "own \"main() { $check; }; main \\\"\\$@\\\"; exit \\$?\""),
        new(
            "a hook in Python",
            "python3",
            "own 'import sys; sys.stderr.write(\"team check\")' .git/hooks/pre-commit '/usr/bin/env python3'"
        ),
        new(
            "a hook in JavaScript",
            "node",
            "own 'console.error(\"team check\"); process.exit(0)' .git/hooks/pre-commit '/usr/bin/env node'"
        ),
        new(
            "a hooks folder of the team",
            "sh",
            "git config core.hooksPath tools/hooks; own \"$check\" tools/hooks/pre-commit"
        ),
        new(
            "a hooks folder of the team in JavaScript",
            "node",
            "git config core.hooksPath \"tools of o'hara/hooks\"; own 'console.error(\"team check\")' \"tools of o'hara/hooks/pre-commit\" '/usr/bin/env node'"
        ),
        new(
            "a hooks folder that is a link",
            "sh",
            "mkdir tools; mv .git/hooks tools/hooks; ln -s ../tools/hooks .git/hooks; own \"$check\" tools/hooks/pre-commit"
        ),
        new(
            "a hooks folder of the team that is a link",
            "sh",
            "git config core.hooksPath hooks; mkdir -p tools/hooks; ln -s tools/hooks hooks; own \"$check\" tools/hooks/pre-commit"
        ),
        new("a linked worktree", "sh", "own \"$check\"; linked") { WorkTree = "../linked" },
        new("a bare repository with worktrees", "sh", "project; own \"$check\" ../project/.bare/hooks/pre-commit")
        {
            WorkTree = "../project/main",
        },
        new(
            "a submodule",
            "sh",
            "git commit -q --allow-empty -m First; git -c protocol.file.allow=always submodule -q add \"$PWD\" sub; own \"$check\" .git/modules/sub/hooks/pre-commit"
        )
        {
            WorkTree = "sub",
        },
        new(
            "a hooks folder of each repository in the account's settings",
            "sh",
            "git config --global core.hooksPath hooks; own \"$check\" hooks/pre-commit"
        ),
        new("a whole account", "sh", "mkdir ~/.config; git config --global init.defaultBranch main; own \"$check\"")
        {
            Options = [Global],
        },
        new(
            "a whole account with a hooks folder of its own",
            "sh",
            "git config --global core.hooksPath ~/hooks; own \"$check\" ~/hooks/pre-commit"
        )
        {
            Options = [Global],
        },
        new(
            "a whole account with a hooks folder that is a link",
            "sh",
            "mkdir -p ~/dotfiles/hooks; ln -s dotfiles/hooks ~/hooks; git config --global core.hooksPath ~/hooks; own \"$check\" ~/hooks/pre-commit"
        )
        {
            Options = [Global],
        },
        new("a whole account with Git LFS", "git-lfs", "mkdir ~/.config; git lfs install; own \"$check\"")
        {
            Options = [Global],
        },
        new("Husky.Net", "dotnet", "husky_net_install; husky_net set pre-commit -c \"$check\""),
        new(
            "Husky.Net, a hook that ends early",
            "dotnet",
            "husky_net_install; husky_net set pre-commit -c \"$check; exit 0\""
        ),
        new(
            "Husky.Net, a hook that ends in exec",
            "dotnet",
            "husky_net_install; husky_net set pre-commit -c 'exec echo team check >&2'"
        ),
        new(
            "Husky.Net, a hook that ignores failures",
            "dotnet",
            "husky_net_install; husky_net set pre-commit -c \"set +e; $check; false; true\""
        ),
        new(
            "Husky.Net, a hook in Python",
            "dotnet",
            "husky_net_install; own 'import sys; sys.stderr.write(\"team check\")' .husky/pre-commit '/usr/bin/env python3'"
        ),
        new(
            "Husky.Net, a hook with the line ends of Windows",
            "dotnet",
            "husky_net_install; husky_net set pre-commit -c \"$check\"; sed -i 's/$/\\r/' .husky/pre-commit"
        ),
        new(
            "Husky.Net in another folder",
            "dotnet",
            "husky_net_install -d hooks; husky_net set pre-commit -c \"$check\""
        ),
        new(
            "Husky.Net in a linked worktree",
            "dotnet",
            "husky_net_install; husky_net set pre-commit -c \"$check\"; linked; cd ../linked; husky_net_install"
        )
        {
            WorkTree = "../linked",
        },
        new("husky 4", "node", "husky_4"),
        new("husky 9", "husky", "husky; echo \"$check\" >.husky/pre-commit"),
        new("husky 9, a hook that ends in exec", "husky", "husky; echo 'exec echo team check >&2' >.husky/pre-commit"),
        new(
            "husky 9, a hook with the line ends of Windows",
            "husky",
            "husky; printf 'if true; then\\r\\n  echo team check >&2\\r\\nfi\\r\\n' >.husky/pre-commit"
        ),
        new(
            "husky 9 in a sub-folder",
            "husky",
            "mkdir web; husky web/.husky; echo \"$check; exit 0\" >web/.husky/pre-commit"
        ),
        new(
            "husky 9 in a linked worktree",
            "husky",
            "husky; echo \"$check\" >.husky/pre-commit; linked; cd ../linked; husky"
        )
        {
            WorkTree = "../linked",
        },
        new("simple-git-hooks", "simple-git-hooks", "simple_git_hooks"),
        new("lefthook", "lefthook", "lefthook_"),
        new("lefthook with the beginning of a document", "lefthook", "lefthook_; sed -i '1i ---' lefthook.yml"),
        new("pre-commit", "pre-commit", "framework pre-commit"),
        new("pre-commit at each hook", "pre-commit", "framework pre-commit -t pre-commit -t commit-msg -t pre-push"),
        new(
            "pre-commit for the files of a folder",
            "pre-commit",
            "framework pre-commit -t pre-commit -t commit-msg; sed -i '1i files: ^backend/' .pre-commit-config.yaml"
        ),
        new("prek", "prek", "framework prek"),
        new("Git LFS", "git-lfs", "git lfs install --local; own \"$check\""),
    ];
}
