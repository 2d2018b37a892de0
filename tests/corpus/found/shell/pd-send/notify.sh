pd-send -k {{integration-key}} -t trigger -d "Backup failed on $(hostname)" -i backup/nightly
