tar czf out.tgz u+x/*.sh; chmod u+rwx,g+rx,o-rwx file; chmod u+s,g+s-everything_here1 file
