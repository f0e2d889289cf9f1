import { examples } from '../src/build/examples';
import { buildModel } from '../src/model/lines/build';
import { samplerOf, simulateRange } from '../src/model/simulation/range';
import { runToEnd } from '../src/core/numerics/objective';
const s = samplerOf(buildModel(examples('/work/h/lead')['retail']!));
runToEnd(simulateRange(s,1,20000));
const ts:number[]=[];
for(let k=0;k<5;k++){const t=process.cpuUsage(); runToEnd(simulateRange(s,1,40000)); const u=process.cpuUsage(t); ts.push((u.user+u.system)/1e3/40);}
console.log(ts.sort((a,b)=>a-b).map(x=>x.toFixed(1)).join(' '),'us per trial');
