Register-ArgumentCompleter -Native -CommandName hookguard -ScriptBlock {
    param($word, $line, $position)
    hookguard "[suggest:$position]" "$line" 2>$null | ForEach-Object {
        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
    }
}
