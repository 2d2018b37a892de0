#!/usr/bin/env bash
# Scans a history whole, and in 1, 4 and 16 parts by GNU parallel and by a real Slurm of this machine alone, with the recipes of
# install/fleet, and has the merged reports list the same findings in the same order. Installs what it needs on Debian and its like.
# Usage: shards.sh [COMMITS]   TESTED_HOOKGUARD=path of a published hookguard, else it is published first
set -euo pipefail
cd "$(dirname "$0")/.."
here=$PWD
commits=${1:-2000}

packages=()
need() { type -P "$1" >/dev/null || [ -x "/usr/sbin/$1" ] || packages+=("$2"); }
need parallel parallel
need slurmctld slurmctld
need slurmd slurmd
need sbatch slurm-client
need munged munge
if [ ${#packages[@]} -gt 0 ]; then
  as_root=
  [ "$(id -u)" = 0 ] || as_root=sudo
  $as_root apt-get update -qq
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}"
fi
PATH=$PATH:/usr/sbin

tool=${TESTED_HOOKGUARD:-}
scratch=$(mktemp -d)
daemons=()
finish() {
  for process in "${daemons[@]}"; do
    kill "$process" 2>/dev/null || true
  done
  wait
  rm -rf "$scratch"
}
trap finish EXIT
if [ -z "$tool" ]; then
  dotnet publish src/HookGuard -c Release -r linux-x64 -v q --nologo -o "$scratch/tool" >/dev/null
  tool=$scratch/tool/hookguard
fi
mkdir "$scratch/bin" "$scratch/shared"
ln -s "$tool" "$scratch/bin/hookguard"
export PATH=$scratch/bin:$PATH

repository=$scratch/history.git
git init -q --bare -b main "$repository"
dotnet run --project tests/HookGuard.Benchmarks -c Release -v q -- history-repository "$commits" "$here/src" 2 |
  git -C "$repository" fast-import --quiet --done

findings() { grep '"fingerprint"' "$1"; }
cd "$repository"
hookguard scan --history --format jsonl --output "$scratch/whole.jsonl" || [ $? -eq 1 ]
findings "$scratch/whole.jsonl" >"$scratch/expected"
count=$(wc -l <"$scratch/expected")
[ "$count" -gt 10 ] || { echo "only $count findings" >&2 && exit 1; }

failed=0
compare() { # NAME REPORT
  if findings "$2" | cmp -s - "$scratch/expected"; then
    echo "same $count findings: $1"
  else
    echo "DIFFERENT FINDINGS: $1" >&2
    failed=1
  fi
}

for parts in 1 4 16; do
  sh "$here/install/fleet/parallel.sh" "$parts" "$scratch/parallel-$parts.jsonl" jsonl || [ $? -eq 1 ]
  compare "GNU parallel, $parts parts" "$scratch/parallel-$parts.jsonl"
done

# A cluster of one node: this machine, as this user, with ports and a key of its own.
user=$(id -un)
node=$(hostname -s)
mkdir -m 700 "$scratch/munge"
mkdir "$scratch/state" "$scratch/spool"
dd if=/dev/urandom of="$scratch/munge/key" bs=1024 count=1 status=none
chmod 400 "$scratch/munge/key"
# Its folders have to be closed to others, but the socket open to the daemons.
chmod 755 "$scratch" "$scratch/munge"
munged --foreground --force --key-file="$scratch/munge/key" --socket="$scratch/munge/socket" \
  --log-file="$scratch/munge/log" --pid-file="$scratch/munge/pid" --seed-file="$scratch/munge/seed" 2>"$scratch/munged" &
daemons+=($!)
read -r free_port other_port < <(python3 -c '
import socket
two = [socket.socket(), socket.socket()]
for one in two: one.bind(("127.0.0.1", 0))
print(*(one.getsockname()[1] for one in two))')
cat >"$scratch/slurm.conf" <<CONF
ClusterName=shards
SlurmctldHost=$node(127.0.0.1)
SlurmctldPort=$free_port
SlurmdPort=$other_port
SlurmUser=$user
SlurmdUser=$user
AuthType=auth/munge
AuthInfo=socket=$scratch/munge/socket
CredType=cred/munge
StateSaveLocation=$scratch/state
SlurmdSpoolDir=$scratch/spool
SlurmctldPidFile=$scratch/slurmctld.pid
SlurmdPidFile=$scratch/slurmd.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
SwitchType=switch/none
ReturnToService=2
SchedulerParameters=sched_interval=1
NodeName=$node NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP OverSubscribe=FORCE:4
CONF
export SLURM_CONF=$scratch/slurm.conf
until [ -S "$scratch/munge/socket" ]; do
  kill -0 "${daemons[0]}" || { cat "$scratch/munged" "$scratch/munge/log" >&2 && exit 1; }
  sleep 0.1
done
slurmctld -D >"$scratch/slurmctld.log" 2>&1 &
daemons+=($!)
slurmd -D >"$scratch/slurmd.log" 2>&1 &
daemons+=($!)
for ((tries = 0; ; tries++)); do
  [ "$(sinfo -h -o %t 2>/dev/null)" = idle ] && break
  [ "$tries" -lt 150 ] || { tail "$scratch/slurmctld.log" "$scratch/slurmd.log" >&2 && exit 1; }
  sleep 0.2
done

for parts in 1 4 16; do
  mkdir "$scratch/shared/$parts"
  # The recipe's own array has 16 parts; the command line wins over it.
  timeout 300 sbatch --quiet --wait --array="1-$parts" --output="$scratch/shared/$parts/%a.log" \
    "$here/install/fleet/slurm.sh" "$repository" "$scratch/shared/$parts" ||
    { cat "$scratch/shared/$parts"/*.log >&2; failed=1; }
  hookguard report merge "$scratch/shared/$parts"/*.jsonl --format jsonl --output "$scratch/slurm-$parts.jsonl" || [ $? -eq 1 ]
  compare "Slurm $(sinfo --version | awk '{ print $2 }'), $parts parts" "$scratch/slurm-$parts.jsonl"
done
exit $failed
