import { createComponentNormalizer } from '/work/main/shared/normalize/component.ts';
import { createHash } from 'node:crypto';
let seed = 42; const rnd = () => { seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0; return seed / 4294967296; };
const pick = (a: any) => a[Math.floor(rnd() * a.length)];
const eco = ['npm','npm','npm','maven','maven','pypi','golang','nuget','deb','rpm','cargo','gem'];
const words = 'core util parser http client server auth token json xml yaml log trace metric cache store queue'.split(' ');
const lic = ['MIT','Apache-2.0','BSD-3-Clause','ISC','GPL-2.0-only','LGPL-2.1-or-later','MPL-2.0'];
const hex = (i:number,n:number)=>createHash('sha512').update(String(i)+n).digest('hex').slice(0,n);
const N=100000; const raws:any[]=[];
for(let i=0;i<N;i++){const e=pick(eco),nm=pick(words)+'-'+pick(words)+(rnd()<.6?'-'+i.toString(36):''),v=`${Math.floor(rnd()*12)}.${Math.floor(rnd()*30)}.${Math.floor(rnd()*40)}`;
const grp = e === 'maven' ? 'org.' + pick(words) + '.' + pick(words) : e === 'npm' && rnd() < .3 ? '@' + pick(words) : e === 'golang' ? 'github.com/' + pick(words) : '';
const purl = e === 'deb' ? `pkg:deb/debian/${nm}@${v}-1?arch=amd64&distro=debian-12` : e === 'rpm' ? `pkg:rpm/redhat/${nm}@${v}-3.el9?arch=x86_64` : `pkg:${e}/${grp ? grp.replace('@', '%40') + '/' : ''}${nm}@${v}`;
raws.push({node:i,parent:null,role:'component',pointer:'/components/'+i,ref:'r'+i,type:'library',namespace:grp||null,name:{state:'present',value:nm},version:{state:'present',value:v},supplier:{state:'absent',value:null},producer:{state:'absent',value:null},
identifiers:[...(rnd()<.3?[{kind:'cpe',value:`cpe:2.3:a:${nm}:${nm}:${v}:*:*:*:*:*:*:*`}]:[]),{kind:'purl',value:purl}],hashes:[{algorithm:'SHA-1',value:hex(i,40)},{algorithm:'SHA-256',value:hex(i,64)}],licences:[rnd()<.85?{form:'id',value:pick(lic),acknowledgement:'unqualified',state:'present'}:{form:'expression',value:'MIT OR Apache-2.0',acknowledgement:'unqualified',state:'present'}],copyright:{state:'absent',value:null},downloadLocation:{state:'absent',value:null},scope:null,hashNotApplicable:false});}
const counts=new Map<string,number>();
for(let k=0;k<4;k++){counts.clear();const t=performance.now();const n=createComponentNormalizer({standard:'CycloneDX',producer:'syft',definedLicenceRefs:new Set()},{report(o){counts.set(o.rule,(counts.get(o.rule)??0)+1)}});
let s=0;for(const r of raws)s+=n(r).key.length;console.log(Math.round(performance.now()-t),'ms',s);}
console.log(counts);
