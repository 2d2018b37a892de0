chmod u+w-and-some-other-thing1 x
chmod ugo+rx,u+w "$f"; setfacl -m u:me:rx x
