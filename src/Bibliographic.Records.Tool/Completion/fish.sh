# Completion of bibrecords for fish. Load it with:  bibrecords completion fish | source
function __bibrecords_complete
    set -l text (commandline -cp)
    # Options are offered when one is begun; else files go first.
    set -l unwanted '^-'
    string match -q -- '-*' (commandline -ct); and set unwanted '^$'
    bibrecords "[suggest:"(string length -- "$text")"]" "$text" 2>/dev/null | string match -v -r -- $unwanted
end
complete -c bibrecords -a '(__bibrecords_complete)'
