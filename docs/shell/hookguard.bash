_hookguard() {
    local IFS=$'\n'
    COMPREPLY=($(hookguard "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null))
}
complete -o default -F _hookguard hookguard
