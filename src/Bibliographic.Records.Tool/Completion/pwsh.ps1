# Completion of bibrecords for PowerShell. Load it with:  bibrecords completion pwsh | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName bibrecords -ScriptBlock {
    param($word, $ast, $position)
    $text = "$ast".PadRight($position)
    # Options are offered when one is begun; else files go first.
    bibrecords "[suggest:$position]" $text 2>$null |
        Where-Object { $_ -like "$word*" -and ($word -like '-*' -or $_ -notlike '-*') } |
        ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
