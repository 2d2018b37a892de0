function __hookguard
    set -l line (commandline -cp | string collect)
    hookguard "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
end
complete -c hookguard -a '(__hookguard)'
