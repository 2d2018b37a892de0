using System.CommandLine;

namespace HookGuard.Commands;

internal static class Completion
{
    // Each asks the tool itself, so that a completion never falls behind the verbs and options.
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            _hookguard() {
                local IFS=$'\n'
                COMPREPLY=($(hookguard "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null))
            }
            complete -o default -F _hookguard hookguard
            """,
        ["zsh"] = """
            #compdef hookguard
            _hookguard() {
                local -a found
                found=("${(@f)$(hookguard "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
                if [[ -n "$found" ]]; then compadd -- "${found[@]}"; else _files; fi
            }
            compdef _hookguard hookguard
            """,
        ["fish"] = """
            function __hookguard
                set -l line (commandline -cp | string collect)
                hookguard "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
            end
            complete -c hookguard -a '(__hookguard)'
            """,
        ["pwsh"] = """
            Register-ArgumentCompleter -Native -CommandName hookguard -ScriptBlock {
                param($word, $line, $position)
                hookguard "[suggest:$position]" "$line" 2>$null | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
                }
            }
            """,
    };

    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = "The shell." };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new Command("completion", "Print a completion script for a shell.") { shell };
        command.SetAction(parsed =>
            parsed.InvocationConfiguration.Output.WriteLine(Scripts[parsed.GetRequiredValue(shell)])
        );
        return command;
    }
}
