package org.comeasure.collection.boundary.form;

/**
 * Solves the puzzle of a form that came back because too many were sent, and sends it again with
 * all that is in it. Stands in the pages that have a puzzle and in no others. Searches for moments
 * only, so that the page stays alive, and by its own hash function: the browser's own takes longer
 * to call than to compute, and is not there without https.
 */
public final class PuzzleScript {

  public static final String TEXT =
      """
      (function(){var b=document.getElementById("busy"),c=b.dataset.puzzle,m=+b.dataset.parts,z=32-b.dataset.bits,
      T=4294967296,K=[],H=[],w=new Int32Array(64),found=[],x=0;
      for(var n=2;K.length<64;n++){for(var d=2;d*d<=n&&n%d;d++);if(d*d>n){if(H.length<8)H.push(Math.pow(n,1/2)*T|0);K.push(Math.pow(n,1/3)*T|0)}}
      function r(v,s){return v>>>s|v<<32-s}
      function first(t){var i,l=t.length;for(i=0;i<16;i++)w[i]=0;for(i=0;i<l;i++)w[i>>2]|=t.charCodeAt(i)<<24-i%4*8;
      w[l>>2]|=128<<24-l%4*8;w[15]=l*8;var a=H[0],e=H[4],p=H[1],q=H[2],o=H[3],f=H[5],g=H[6],h=H[7];
      for(i=0;i<64;i++){if(i>15){var u=w[i-15],v=w[i-2];w[i]=w[i-16]+(r(u,7)^r(u,18)^u>>>3)+w[i-7]+(r(v,17)^r(v,19)^v>>>10)}
      var y=h+(r(e,6)^r(e,11)^r(e,25))+(e&f^~e&g)+K[i]+w[i]|0,k=(r(a,2)^r(a,13)^r(a,22))+(a&p^a&q^p&q)|0;
      h=g;g=f;f=e;e=o+y|0;o=q;q=p;p=a;a=y+k|0}return a+H[0]|0}
      function step(){var end=Date.now()+25;while(found.length<m){for(var i=0;i<200;i++,x++)if(!(first(c+"."+found.length+"."+x)>>>z)){
      found.push(x);x=0;break}if(Date.now()>end)return setTimeout(step)}
      var s=document.createElement("input");s.type="hidden";s.name="_proof";s.value=c+"."+found.join(".");s.setAttribute("form","answers");b.append(s);
      HTMLFormElement.prototype.submit.call(s.form)}
      b.textContent=b.dataset.notice;setTimeout(step,50)})()""";

  static final String HASH = FormScript.hash(TEXT);

  private PuzzleScript() {}
}
